// A field that asks for it is selected when it is reached, so that a scanner or a hand can type over what is there.
document.addEventListener("focusin", (event) => {
    if (event.target.matches("input.code")) {
        event.target.select();
    }
});

// What went wrong is read out and seen first.
const alert = document.querySelector("[role=alert]");
if (alert) {
    const field = document.querySelector("[aria-invalid=true]");
    if (field) {
        field.focus();
    }
}
