/** Finds the shortest way from the skills that one has to those that a job asks for. */
@NullMarked
package org.passerelle.matching.path;

import org.jspecify.annotations.NullMarked;
