package org.passerelle.people;

import java.util.UUID;

/** Somebody confirmed the address of their account and may use it from now on. */
public record PersonConfirmed(UUID person) {}
