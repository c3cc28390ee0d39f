package org.passerelle.profile;

import java.util.Optional;
import java.util.UUID;

/** Where somebody wants to get: one of the two is there. @param occupation its URI @param demand one posting */
public record Goal(Optional<String> occupation, Optional<UUID> demand) {}
