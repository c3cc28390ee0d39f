/**
 * What a person can do: said by themselves, learned in courses, certified by credentials; and where they want to get.
 */
@NullMarked
package org.passerelle.profile;

import org.jspecify.annotations.NullMarked;
