package org.passerelle.skills;

/**
 * That an occupation asks for a skill.
 *
 * @param essential whether one can't do without it; otherwise it helps
 */
public record SkillRelation(String occupation, String skill, boolean essential) {}
