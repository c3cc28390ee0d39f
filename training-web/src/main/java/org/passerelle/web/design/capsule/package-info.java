/** Capsules for elected officials: read on a telephone, decided on, asked about, and counted. */
@NullMarked
package org.passerelle.web.design.capsule;

import org.jspecify.annotations.NullMarked;
