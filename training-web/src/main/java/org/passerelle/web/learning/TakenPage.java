package org.passerelle.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/**
 * What was taken along on this device. The page itself knows nobody: what is on it comes from the device, so that it
 * can be kept there for when there is no network.
 */
@Named
@RequestScoped
@Route(path = "/me/learning/taken", view = "/learning/taken.xhtml", access = Permission.PUBLIC)
public class TakenPage {}
