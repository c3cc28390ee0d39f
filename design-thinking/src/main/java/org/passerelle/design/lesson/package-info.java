/** The programme's lessons, one for each stage: who did them, as their questions show. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.lesson;
