/** The pages of the playbook. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.playbook;
