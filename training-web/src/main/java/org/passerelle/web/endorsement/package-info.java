/** What organisations say in favour of courses, programmes and credentials, and how holders ask for it. */
@NullMarked
package org.passerelle.web.endorsement;

import org.jspecify.annotations.NullMarked;
