package org.passerelle.design.network;

import org.passerelle.design.procedure.Sector;

/**
 * What somebody says of themselves, as typed.
 *
 * @param post what they do, and where
 * @param territory for which territory
 * @param helps with what they can help
 */
public record MemberSheet(Sector sector, String post, String territory, String helps) {}
