/** What a person does, in a real browser on a running server. */
package org.passerelle.browser;
