/** The W3C VC-API, by which programs issue, verify, derive and withdraw. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.vcapi;
