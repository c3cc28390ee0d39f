/** Experiments: what is tried on a small scale, by what right, how it is measured, and what is decided then. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.experiment;
