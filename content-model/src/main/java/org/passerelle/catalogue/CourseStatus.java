package org.passerelle.catalogue;

/** The life of a course. */
public enum CourseStatus {
    /** Being written; its authors alone see it. */
    DRAFT,
    /** Everybody finds it. */
    PUBLISHED,
    /** Found no more; those who began it keep it. */
    RETIRED
}
