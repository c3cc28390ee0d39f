package org.passerelle.design.playbook;

import jakarta.inject.Inject;
import java.util.List;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** The playbook for everybody: today's, and each version that ever was. */
@UseCase
public class ReadingPlaybook {
    @Inject
    PlaybookVersions versions;

    /** The newest version. @throws NotFound when nothing was shipped yet */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public PlaybookVersion current() {
        return versions.current();
    }

    /** The version of this number, such as 1.2. @throws NotFound when there is none */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public PlaybookVersion version(String number) {
        return versions.numbered(number);
    }

    /** All versions, the newest first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<PlaybookVersion> all() {
        return versions.all();
    }

    /** What differs between two versions. @throws NotFound when one is not there */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<PlayDiff> compare(String from, String to, Language language) {
        return PlayDiff.between(
                versions.numbered(from).plays(), versions.numbered(to).plays(), language);
    }
}
