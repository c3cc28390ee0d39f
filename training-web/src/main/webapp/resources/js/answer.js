// The click was made in the mail: the answer goes out by itself. A mail program that looks at links runs no script.
document.getElementById("send")?.click();
