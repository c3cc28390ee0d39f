package org.passerelle.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.passerelle.kernel.Permission;
import org.passerelle.web.platform.Route;

/** The door of the house: what it is for, and the way in for each. */
@Named
@RequestScoped
@Route(path = "/", view = "/home/show.xhtml", access = Permission.PUBLIC, cached = true)
public class HomeShowPage {}
