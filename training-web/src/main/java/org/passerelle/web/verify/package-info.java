/** Public verification: without an account, without a cookie, without a word in the log about whom. */
@org.jspecify.annotations.NullMarked
package org.passerelle.web.verify;
