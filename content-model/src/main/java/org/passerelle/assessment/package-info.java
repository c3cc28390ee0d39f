/** How what was learned is judged: items, answers, scores, and attempts of which no saved answer is lost. */
@org.jspecify.annotations.NullMarked
package org.passerelle.assessment;
