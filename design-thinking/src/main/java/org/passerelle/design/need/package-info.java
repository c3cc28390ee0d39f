/** What a challenge's team finds that people must learn, asked for as demand and followed until it is measured. */
@org.jspecify.annotations.NullMarked
package org.passerelle.design.need;
