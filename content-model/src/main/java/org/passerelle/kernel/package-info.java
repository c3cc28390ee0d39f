/**
 * The ground that every feature stands on: identity, rights, refusals, pages, languages and time. Imports nothing of
 * ours.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.kernel;
