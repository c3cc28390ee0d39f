/** Who has an account, which organisations there are, who may do what in them, and the record of what was done. */
@org.jspecify.annotations.NullMarked
package org.passerelle.people;
