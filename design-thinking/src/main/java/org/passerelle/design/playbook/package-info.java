/** The playbook: numbered plays that the network writes together, by proposals, amendments and votes. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.playbook;
