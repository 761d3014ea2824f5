/* Runs before a lesson is drawn: inside the player, the lesson's own bars stay away. */
if (window.parent !== window) document.documentElement.classList.add("in-player");
