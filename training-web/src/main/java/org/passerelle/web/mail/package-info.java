/** Messages on their way out: by SMTP, or into the outbox that a demonstration shows. */
@NullMarked
package org.passerelle.web.mail;

import org.jspecify.annotations.NullMarked;
