// ANCHOR: body
fn body() {}
// ANCHOR_END: body
fn main() {}
