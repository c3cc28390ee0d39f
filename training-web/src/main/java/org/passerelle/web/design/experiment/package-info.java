/** The pages of experiments. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.experiment;
