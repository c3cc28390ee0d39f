/** What is asked for around here, for everybody: map, table, open data; and the answers of employers to reminders. */
@NullMarked
package org.passerelle.web.demand;

import org.jspecify.annotations.NullMarked;
