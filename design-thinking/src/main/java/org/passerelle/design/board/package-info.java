/**
 * A workshop's board as a pure fold of what was done on it: the same log gives the same board, here, in the browser and
 * at every replay.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.board;
