/** The public catalogue: courses found, narrowed and ordered by demand; a course's page; the same for programs. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.catalogue;
