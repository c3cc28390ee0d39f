/** Connected places for everybody, half-days to book for learners, rooms and files for administrators. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.place;
