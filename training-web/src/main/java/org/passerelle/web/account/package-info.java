/** Accounts as their owners see them: registering, signing in and out, passwords, tokens. */
@NullMarked
package org.passerelle.web.account;

import org.jspecify.annotations.NullMarked;
