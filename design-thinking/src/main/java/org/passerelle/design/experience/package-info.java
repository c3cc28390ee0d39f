/** Experience cards: what administrations tried, what it gave and what failed, and who took it up after them. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.experience;
