/** Where things are: employment zones, communes, and how long it takes from one zone to another. */
@org.jspecify.annotations.NullMarked
package org.passerelle.territory;
