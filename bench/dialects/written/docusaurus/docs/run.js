console.log('raw source');
