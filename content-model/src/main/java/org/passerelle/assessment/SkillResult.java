package org.passerelle.assessment;

/**
 * What the items of a course's quizzes tell about one skill.
 *
 * @param percent 0 to 100: of each item the best score in the attempts handed in, averaged over the skill's items
 * @param items how many items there were, 1 or more
 */
public record SkillResult(String skill, int percent, int items) {}
