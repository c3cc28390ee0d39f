package org.passerelle.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer of "no" with its reason. The code is the key of a sentence in every language of the interface, which says
 * what was wrong and what to do next; the arguments fill its gaps. Undoes the transaction it is thrown through.
 */
public class Refusal extends RuntimeException {
    private final String code;

    @Nullable
    private final String field;

    private final transient List<Serializable> arguments;

    /** A refusal of the whole act. */
    public Refusal(String code, Serializable... arguments) {
        this(null, code, arguments);
    }

    private Refusal(@Nullable String field, String code, Serializable... arguments) {
        super(code);
        this.field = field;
        this.code = code;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    /** A refusal that concerns one field, beside which it is shown. */
    public static Refusal of(String field, String code, Serializable... arguments) {
        return new Refusal(field, code, arguments);
    }

    /** The same refusal, of this field. */
    public Refusal beside(String named) {
        return new Refusal(named, code, arguments().toArray(Serializable[]::new));
    }

    /** The key of the sentence, {@code feature.reason}; also the tail of the problem's {@code type} in the web API. */
    public String code() {
        return code;
    }

    /** The field it concerns; null when it concerns the act as a whole. */
    public @Nullable String field() {
        return field;
    }

    /** What fills the gaps of the sentence, in order. */
    public List<Serializable> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
