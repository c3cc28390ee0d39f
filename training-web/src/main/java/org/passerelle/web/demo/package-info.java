/** What is loaded at a start: the shipped data always, the demonstration into an empty database when asked for. */
@NullMarked
package org.passerelle.web.demo;

import org.jspecify.annotations.NullMarked;
