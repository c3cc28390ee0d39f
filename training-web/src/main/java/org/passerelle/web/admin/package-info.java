/** The region's administration: organisations to approve, people, the audit. */
@NullMarked
package org.passerelle.web.admin;

import org.jspecify.annotations.NullMarked;
