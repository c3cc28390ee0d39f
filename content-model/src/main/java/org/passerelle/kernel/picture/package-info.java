/** Pictures that people send: read as what their bytes are, and written anew from their dots. */
package org.passerelle.kernel.picture;
