/** The pages of the experience cards. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.experience;
