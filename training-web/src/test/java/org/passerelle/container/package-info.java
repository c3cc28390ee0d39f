/** What the container does for the application, asked from within it. */
package org.passerelle.container;
