/**
 * Administrative procedures under redesign: today's steps drawn to scale, what would happen if some went, what was
 * promised and what was measured afterwards.
 */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.procedure;
