package org.passerelle.web.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The web API. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
