package org.passerelle.web.vcapi;

import jakarta.enterprise.context.ApplicationScoped;
import org.passerelle.credential.program.ProgramAccess;
import org.passerelle.web.platform.Setting;

/** Whether programs may have credentials issued, from the settings. */
@ApplicationScoped
public class ConfiguredAccess implements ProgramAccess {
    @Override
    public boolean mayIssue() {
        return Setting.VC_API_ISSUING.isOn();
    }
}
