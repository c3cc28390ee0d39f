package org.passerelle.credential.programs;

import java.util.List;

/**
 * What a program says of itself when it registers.
 *
 * @param name what it calls itself
 * @param home where it presents itself; may be empty
 * @param redirects where it may be answered
 * @param scope what it will ask for, as OAuth writes it; empty for all that there is
 * @param secret whether it can keep a secret
 */
public record ProgramDraft(String name, String home, List<String> redirects, String scope, boolean secret) {
    /** Copies the addresses. */
    public ProgramDraft {
        redirects = List.copyOf(redirects);
    }
}
