/** The trainers' desk: what nobody teaches yet, and courses written, asked, scheduled, previewed and published. */
@NullMarked
package org.passerelle.web.trainer;

import org.jspecify.annotations.NullMarked;
