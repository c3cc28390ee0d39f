/** Pages of the network of innovation leads: the directory, letters, meetings. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.design.network;
