/** What stands in a learner's calendar, wherever it comes from, and the secret address at which programs read it. */
@org.jspecify.annotations.NullMarked
package org.passerelle.agenda;
