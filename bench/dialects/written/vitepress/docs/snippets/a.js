// #region region
let first = 1
// #endregion region
let second = 2
