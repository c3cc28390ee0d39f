/** What tutors see of their learners: who may need help and why, how far everybody is, where a course loses people. */
@org.jspecify.annotations.NullMarked
package org.passerelle.tutoring;
